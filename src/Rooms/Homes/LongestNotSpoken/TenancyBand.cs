namespace Huiskamer.Homes.LongestNotSpoken;

/// <summary>How long somebody has rented from us, in steps that people use.</summary>
internal enum TenancyBand
{
    /// <summary>Shorter than a year.</summary>
    New,

    /// <summary>One to five years.</summary>
    Few,

    /// <summary>Five to fifteen years.</summary>
    Some,

    /// <summary>Fifteen to thirty years.</summary>
    Many,

    /// <summary>Thirty years or longer.</summary>
    Most,
}

/// <summary>What is said of such a step, and its first and last day.</summary>
internal static class TenancyBands
{
    public static string InWords(this TenancyBand band) => band switch
    {
        TenancyBand.New => "korter dan een jaar",
        TenancyBand.Few => "1 tot 5 jaar",
        TenancyBand.Some => "5 tot 15 jaar",
        TenancyBand.Many => "15 tot 30 jaar",
        TenancyBand.Most => "30 jaar of langer",
    };

    /// <summary>The days after which, and up to which, somebody began to rent who falls in this step today.</summary>
    public static (DateOnly After, DateOnly UpTo) Began(this TenancyBand band, DateOnly today) => band switch
    {
        TenancyBand.New => (today.AddYears(-1), DateOnly.MaxValue),
        TenancyBand.Few => (today.AddYears(-5), today.AddYears(-1)),
        TenancyBand.Some => (today.AddYears(-15), today.AddYears(-5)),
        TenancyBand.Many => (today.AddYears(-30), today.AddYears(-15)),
        TenancyBand.Most => (DateOnly.MinValue, today.AddYears(-30)),
    };
}
