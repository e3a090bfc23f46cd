using Huiskamer.Foundation.Database;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Fragments;
using Huiskamer.Insights.Occasions;

namespace Huiskamer.Insights.Tests;

/// <summary>Things of this room as a test needs them: complete, ordinary, and changed where the test says so.</summary>
internal static class A
{
    public static readonly DateOnly March = new(2027, 3, 1);

    public static readonly NeighbourhoodId Neighbourhood = New<NeighbourhoodId>();

    public static T New<T>() where T : struct, IId<T> => T.From(Guid.CreateVersion7());

    public static Occasion Occasion(string title = "Wat maakt uw buurt een thuis?") => new(New<OccasionId>(), title, March);

    public static NewFragment Said(
        string text, FragmentKind kind = FragmentKind.Quote, VoiceId? voice = null, NeighbourhoodId? neighbourhood = null) =>
        new(kind, text, neighbourhood ?? Neighbourhood, voice ?? New<VoiceId>());

    public static Fragment Fragment(
        OccasionId occasion, string text, VoiceId? voice = null, NeighbourhoodId? neighbourhood = null) =>
        new(New<FragmentId>(), occasion, Said(text, voice: voice, neighbourhood: neighbourhood), March);
}
