using Huiskamer.Foundation.Privacy;
using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Occasions;

/// <summary>A round, panel or workshop on which people spoke, as this room knows it (gelegenheid).</summary>
internal sealed class Occasion(OccasionId id, string title, DateOnly from)
{
    public OccasionId Id { get; private set; } = id;

    [NotPersonal]
    public string Title { get; private set; } = title;

    public DateOnly From { get; private set; } = from;

    internal void IsCalled(string title, DateOnly from)
    {
        Title = title;
        From = from;
    }
}
