namespace Huiskamer.Foundation.Time;

/// <summary>The clock on the wall of a Dutch office. Moments are stored as UTC; days and hours are Amsterdam's.</summary>
public static class Amsterdam
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    extension(TimeProvider clock)
    {
        /// <summary>The day it is in Amsterdam.</summary>
        public DateOnly Today() => clock.GetUtcNow().DayInAmsterdam();
    }

    extension(DateTimeOffset moment)
    {
        /// <summary>This moment on the wall clock.</summary>
        public DateTimeOffset InAmsterdam() => TimeZoneInfo.ConvertTime(moment, Zone);

        /// <summary>The day of this moment in Amsterdam.</summary>
        public DateOnly DayInAmsterdam() => DateOnly.FromDateTime(moment.InAmsterdam().DateTime);
    }

    extension(DateOnly day)
    {
        /// <summary>The moment at which the wall clock shows this time on this day.</summary>
        public DateTimeOffset At(TimeOnly time)
        {
            var wall = day.ToDateTime(time);
            return new DateTimeOffset(wall, Zone.GetUtcOffset(wall));
        }
    }
}
