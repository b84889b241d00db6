//! Days of the three calendars as days of the common one.

use icu_calendar::cal::Hijri;
use icu_calendar::{Date as CalendarDate, Iso};
use jiff::civil::Date;

use super::sense::Calendar;

/// The common-calendar day of a day in `calendar`; `None` if there is no such day.
pub(crate) fn day(calendar: Calendar, year: i16, month: u8, day: u8) -> Option<Date> {
    match calendar {
        Calendar::Gregorian => {
            Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
        }
        Calendar::Hijri => {
            let rules = Hijri::new_umm_al_qura();
            let date =
                CalendarDate::try_new_hijri_with_calendar(i32::from(year), month, day, rules);
            common(date.ok()?.to_calendar(Iso))
        }
        Calendar::Jalali => {
            let date = CalendarDate::try_new_persian(i32::from(year), month, day);
            common(date.ok()?.to_calendar(Iso))
        }
    }
}

/// The year in `calendar` that holds most of the days around `date`.
pub(crate) fn year_of(calendar: Calendar, date: Date) -> Option<i16> {
    let iso = CalendarDate::try_new_iso(
        i32::from(date.year()),
        u8::try_from(date.month()).ok()?,
        u8::try_from(date.day()).ok()?,
    )
    .ok()?;
    let year = match calendar {
        Calendar::Gregorian => return Some(date.year()),
        Calendar::Hijri => iso
            .to_calendar(Hijri::new_umm_al_qura())
            .year()
            .extended_year(),
        Calendar::Jalali => iso
            .to_calendar(icu_calendar::cal::Persian)
            .year()
            .extended_year(),
    };
    i16::try_from(year).ok()
}

fn common(date: CalendarDate<Iso>) -> Option<Date> {
    let year = i16::try_from(date.year().extended_year()).ok()?;
    let month = i8::try_from(date.month().ordinal).ok()?;
    let day = i8::try_from(date.day_of_month().0).ok()?;
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_to_the_common_calendar() {
        let rows = [
            ((Calendar::Hijri, 1443, 9, 1), Some("2022-04-02")),
            ((Calendar::Hijri, 1445, 1, 1), Some("2023-07-19")),
            ((Calendar::Jalali, 1400, 1, 1), Some("2021-03-21")),
            ((Calendar::Gregorian, 2022, 2, 29), None),
            ((Calendar::Hijri, 1443, 13, 1), None),
        ];
        for ((calendar, year, month, number), expect) in rows {
            let found = day(calendar, year, month, number).map(|date| date.to_string());
            assert_eq!(found.as_deref(), expect, "{year}-{month}-{number}");
        }
    }
}
