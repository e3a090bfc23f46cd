using System.Text.RegularExpressions;

namespace Huiskamer.House.Tests;

/// <summary>
/// Whoever draws, writes, sends, lists or hands over households asks in the same file whether they are left in peace, for both
/// reasons: they asked for it, or we were there not long ago. A file that need not stands below, with why.
/// </summary>
public sealed partial class SenderTests
{
    private static readonly Exempt[] Exempts =
    [
        new("src/Rooms/ClosingTheLoop/Tellings/MailingRoom.cs", ["MayBeApproached: true", "new NewContact("], "Tells what was done to who took part: that asks nothing, and is owed unless they asked for rest."),
        new("src/Rooms/ClosingTheLoop/Tellings/TellingWords.cs", ["ContactKind.Letter", "ContactKind.Message"], "Says which contact a telling is; MailingRoom chooses to whom."),
        new("src/Rooms/ClosingTheLoop/Tellings/LettersPaper.cshtml", ["class=\"window\""], "The paper of the letters that MailingRoom chose."),
        new("src/Rooms/HomeConversations/Invitations/LettersPaper.cshtml", ["class=\"window\""], "The paper of the letters that LetterRoom chose."),
        new("src/Rooms/HomeConversations/Invitations/Demo/DemoRounds.cs", ["ContactKind.Invitation", "new NewContact("], "Tells of a past in which it was asked."),
        new("src/Rooms/Homes/Demo/DemoContacts.cs", ["ContactKind.Letter", "ContactKind.Message"], "Tells of a past in which it was asked."),
        new("src/Rooms/Homes/Contacts/SpokenKind.cs", EveryKind, "Says of every kind what it does; sends nothing."),
        new("src/Rooms/Homes/Door/IContactBook.cs", EveryKind, "Says how every kind is called; sends nothing."),
        new("src/Integrations/Vera/VeraContacts.cs", EveryKind, "Says which code every kind has; what went out stands already in the history."),
        new("src/Rooms/Homes/Households/ShowHousehold.cshtml.cs", ["ContactKind.Invitation", "new NewContact("], "Writes down what happened; leaves the invitation out of it."),
        new("src/Rooms/Homes/Contacts/WriteSpoken.cshtml.cs", ["new NewContact("], "Writes down a talk that was held."),
        new("src/Rooms/Homes/Api/ContactEndpoints.cs", ["new NewContact("], "Writes down what happened elsewhere."),
        new("src/Rooms/HomeConversations/Notebook/TalkBook.cs", ["new NewContact("], "Writes down a talk that was held."),
        new("src/Rooms/Homes/Contacts/ListTurning.cshtml.cs", ["list.PageAsync("], "Each row says in its sentence whether they are left in peace."),
        new("src/Rooms/Homes/LongestNotSpoken/ListLongestNotSpoken.cshtml.cs", ["list.PageAsync("], "Each row says in its sentence whether they are left in peace."),
        new("src/Rooms/Overview/Home/Home.cshtml.cs", ["LongestNotSpokenAsync("], "Each row says in its sentence whether they are left in peace."),
    ];

    private static string[] EveryKind =>
        ["ContactKind.AutomaticMessage", "ContactKind.Invitation", "ContactKind.Letter", "ContactKind.Message", "ContactKind.Survey"];

    [Fact]
    public void Every_sender_asks_whether_people_are_left_in_peace() => Wall.Holds(
        Silent(Sources()),
        "Something is sent, listed or handed over here and nobody asks whether it may be: leave out, or mark, everybody of whom Rest at the door of Homes is not None.");

    [Theory]
    [InlineData("src/Rooms/HomeConversations/Invitations/Lottery.cs")]
    [InlineData("src/Rooms/HomeConversations/Invitations/LetterRoom.cs")]
    [InlineData("src/Rooms/Homes/LongestNotSpoken/TakeListAway.cshtml.cs")]
    [InlineData("src/Rooms/Homes/Api/HouseholdEndpoints.cs")]
    public void The_senders_we_have_are_seen_and_found_when_they_ask_no_longer(string file)
    {
        var source = new Source(file, Repository.Text(file));

        Assert.Empty(Silent([source]));
        Assert.Contains(Silent([source with { Text = Asking().Replace(source.Text, "") }]), line => line.StartsWith(file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("new NewContact(id, today, ContactKind.Survey, null, null)")]
    [InlineData("new NewContact(id, today, ContactKind.Letter, null, null)")]
    [InlineData("await contacts.WriteAsync(new NewContact(id, today, kind, null, null), cancel); // Rest.None was asked before")]
    [InlineData("var page = await list.PageAsync(question, null, null, 25, cancel);")]
    [InlineData("@* Rest.None *@ <address class=\"window\">")]
    [InlineData("households.CandidatesAsync(areas, today, cancel)")]
    [InlineData("cards.Where(card => card is { LivesHere: true, MayBeApproached: true })")]
    [InlineData("<address class=\"window\">")]
    [InlineData("SheetWriter.Begin(kind, file, \"Adressen\", headings)")]
    public void A_second_sender_that_does_not_ask_is_found_beside_one_that_does(string sends)
    {
        var good = new Source("src/Rooms/Somewhere/Surveys/Sending.cs", "ContactKind.Survey where card.Rest is Rest.None");
        var second = new Source("src/Rooms/Somewhere/Surveys/Reminding.cs", sends);

        Assert.Equal(second.File, Assert.Single(Silent([good, second])).Split(':')[0]);
    }

    [Fact]
    public void Asking_only_whether_they_asked_for_rest_is_not_enough()
    {
        var source = new Source("src/Rooms/Somewhere/Calls.cs", "ContactKind.Survey where card.MayBeApproached and card.Rest is not Rest.Asked");

        Assert.Single(Silent([source]));
        Assert.Empty(Silent([source with { Text = "ContactKind.Survey for Rest.Asked leave out, for Rest.Due wait" }]));
    }

    [Fact]
    public void Who_need_not_ask_still_does_just_what_is_said_of_it() => Wall.Holds(
        Exempts.Where(exempt => !SignsIn(Repository.Text(exempt.File)).SequenceEqual(exempt.Signs.Order(StringComparer.Ordinal))).Select(exempt => exempt.File),
        "What this file does is not what stands in the list of who need not ask: take it off, or say why the rest need not either.");

    private static IEnumerable<string> Silent(IEnumerable<Source> sources) =>
        from source in sources
        let exempt = Exempts.FirstOrDefault(one => one.File == source.File)?.Signs ?? []
        let signs = SignsIn(source.Text).Except(exempt).ToList()
        where signs.Count > 0 && !Asks(source.Text)
        select $"{source.File}: {string.Join(", ", signs)}";

    private static IEnumerable<string> SignsIn(string text) => Sending().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private static bool Asks(string text)
    {
        var asked = Asking().Matches(Remarks().Replace(text, "")).Select(match => match.Value).ToHashSet();
        return asked.Contains("Rest.None") || asked.Contains("RestOf(") || (asked.Contains("Rest.Asked") && asked.Contains("Rest.Due"));
    }

    private static IEnumerable<Source> Sources() => Repository.Files
        .Where(file => file.StartsWith("src/Rooms/", StringComparison.Ordinal)
            || file.StartsWith("src/Integrations/", StringComparison.Ordinal)
            || file.StartsWith("src/House/", StringComparison.Ordinal))
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
        .Select(file => new Source(file, Repository.Text(file)));

    /// <summary>
    /// What gives a sender away: an address in the window of an envelope, a contact that we begin or write down, mail, a draw, a list
    /// of whom to visit, a file of households, a household for another system; and asking half the question.
    /// </summary>
    [GeneratedRegex("""
        class="window"|\bContactKind\.(?:Invitation|Survey|Letter|Message|AutomaticMessage)\b|\bIPostbox\b|\bSmtpClient\b|mailto:|\bCandidatesAsync\(|\bLongestNotSpokenAsync\(|\blist\.PageAsync\(|\bnew NewContact\(|\bSheetWriter\.Begin\(|\bnew HouseholdAnswer\(|\bMayBeApproached: true\b
        """)]
    private static partial Regex Sending();

    [GeneratedRegex(@"\bRest\.(?:None|Asked|Due)\b|\bRestOf\(")]
    private static partial Regex Asking();

    [GeneratedRegex(@"//[^\n]*|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Remarks();

    private sealed record Source(string File, string Text);

    private sealed record Exempt(string File, string[] Signs, string Why);
}
