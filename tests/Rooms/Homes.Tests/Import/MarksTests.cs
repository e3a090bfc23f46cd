using System.Globalization;
using Huiskamer.Homes.Traces;

namespace Huiskamer.Homes.Tests.Import;

public sealed class MarksTests
{
    private static readonly object?[] Row =
    [
        null, "Lindelaan ü", Guid.Parse("01a22d44-b280-737a-8997-9e6f426de658"), 12, true, new DateOnly(2026, 12, 1),
        new DateTime(639000000000000017, DateTimeKind.Utc),
    ];

    [Fact]
    public void A_mark_stays_the_same_from_one_version_of_the_house_to_the_next_or_nothing_could_be_taken_back_any_more()
    {
        using var marks = new Marks();

        Assert.Equal(UInt128.Parse("608b734b861127a4eee5c77067f034ce", NumberStyles.HexNumber, CultureInfo.InvariantCulture), marks.Of(Row));
    }

    [Fact]
    public void A_row_has_the_same_mark_whatever_was_marked_before_it()
    {
        using var marks = new Marks();
        var first = marks.Of(Row);

        Assert.NotEqual(first, marks.Of(["a longer row than the one before it, to leave something behind", .. Row]));
        Assert.NotEqual(first, marks.Of([]));
        Assert.Equal(first, marks.Of(Row));
    }
}
