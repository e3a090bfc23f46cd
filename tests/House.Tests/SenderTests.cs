namespace Huiskamer.House.Tests;

/// <summary>
/// Whoever draws, writes or sends to households asks first whether they are left in peace. Asking is
/// <c>Rest</c> or <c>MayBeApproached</c> of the doors of Homes, in the slice that sends.
/// </summary>
public sealed class SenderTests
{
    /// <summary>What gives a sender away: an address in the window of an envelope, an invitation or a survey, mail, a draw.</summary>
    private static readonly string[] Signs =
        ["class=\"window\"", "ContactKind.Invitation", "ContactKind.Survey", "IPostbox", "CandidatesAsync("];

    private static readonly string[] Asks = ["Rest.None", "Rest: Rest.Asked", "MayBeApproached: true"];

    [Fact]
    public void Every_sender_asks_whether_people_are_left_in_peace()
    {
        Assert.NotEmpty(Senders(Slices()));
        Wall.Holds(
            Silent(Slices()), "Something is sent here and nobody asks whether it may be: leave out whom Rest or MayBeApproached of IHouseholds says.");
    }

    [Fact]
    public void A_sender_that_does_not_ask_is_found()
    {
        var slice = new Slice("src/Rooms/Somewhere/Surveys", "await contacts.WriteAsync(new NewContact(id, today, ContactKind.Survey, null, null), cancel);");

        Assert.Equal([slice.Folder], Silent([slice]));
        Assert.Empty(Silent([slice with { Text = slice.Text + "where card.Rest is Rest.None" }]));
    }

    private static IEnumerable<Slice> Senders(IEnumerable<Slice> slices) => slices.Where(slice => Signs.Any(slice.Text.Contains));

    private static IEnumerable<string> Silent(IEnumerable<Slice> slices) =>
        Senders(slices).Where(slice => !Asks.Any(slice.Text.Contains)).Select(slice => slice.Folder);

    /// <summary>Homes itself keeps the rule; the demo tells of a past in which it was asked.</summary>
    private static IEnumerable<Slice> Slices() => Repository.Files
        .Where(file => file.StartsWith("src/Rooms/", StringComparison.Ordinal) && !file.StartsWith("src/Rooms/Homes/", StringComparison.Ordinal))
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !file.Contains("/Demo/", StringComparison.Ordinal))
        .GroupBy(file => Path.GetDirectoryName(file)!.Replace('\\', '/'))
        .Select(folder => new Slice(folder.Key, string.Concat(folder.Select(Repository.Text))));

    private sealed record Slice(string Folder, string Text);
}
