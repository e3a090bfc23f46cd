namespace Huiskamer.HomeConversations.Invitations;

/// <summary>What is said of an answer.</summary>
internal static class ReplyWords
{
    internal static string InWords(this Reply? reply) => reply is { } given ? given.InWords() : "nog geen antwoord";

    internal static string InWords(this Reply reply) => reply switch
    {
        Reply.Yes => "ja",
        Reply.No => "liever niet",
        Reply.RatherNotAgain => "liever niet meer vragen",
    };
}
