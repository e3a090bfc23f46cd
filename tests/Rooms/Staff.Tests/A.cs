using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Tests;

/// <summary>Things of this room as a test needs them: complete, ordinary, and changed where the test says so.</summary>
internal static class A
{
    public static AssociationCard Association { get; } = new(
        "Woonstichting De Koperen Bel",
        "Marktplein 900",
        "7811 am",
        "Emmen",
        "0591 00 00 00",
        "https://huiskamer.example/",
        52.7859,
        6.8931,
        IsFictional: false);
}
