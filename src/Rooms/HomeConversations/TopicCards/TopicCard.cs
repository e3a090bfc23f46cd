using Huiskamer.Foundation.Privacy;
using Huiskamer.HomeConversations.Door;

namespace Huiskamer.HomeConversations.TopicCards;

/// <summary>A word and an open question to begin a conversation with; the tenant chooses (themakaartje).</summary>
internal sealed class TopicCard
{
    internal const int LongestWord = 40;
    internal const int LongestLine = 200;

    private TopicCard()
    {
        Word = Question = Help = "";
    }

    internal TopicCard(TopicCardId id, string word, string question, string help, int place)
        : this()
    {
        Id = id;
        Place = place;
        Says(word, question, help);
    }

    public TopicCardId Id { get; private set; }

    /// <summary>The word on the front.</summary>
    [NotPersonal]
    public string Word { get; private set; }

    /// <summary>One open question.</summary>
    [NotPersonal]
    public string Question { get; private set; }

    /// <summary>A line that helps when the answer does not come by itself.</summary>
    [NotPersonal]
    public string Help { get; private set; }

    /// <summary>Cards lie in this order.</summary>
    public int Place { get; private set; }

    /// <summary>When it was taken out of the deck; it can come back.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    internal void Says(string word, string question, string help) =>
        (Word, Question, Help) = (word.Trim(), question.Trim(), help.Trim());

    internal void LiesAt(int place) => Place = place;

    internal void IsTakenOut(DateTimeOffset now) => RemovedAt ??= now;

    /// <summary>Comes back, at the end.</summary>
    internal void ComesBack(int place) => (RemovedAt, Place) = (null, place);
}
