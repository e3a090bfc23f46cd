using System.Buffers.Binary;
using System.Security.Cryptography;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Homes.Door;
using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Fragments;

/// <summary>Something that somebody said, without name, address or household (uitspraak).</summary>
internal sealed class Fragment : INotJournalled
{
    private Fragment()
    {
        Text = "";
    }

    internal Fragment(FragmentId id, OccasionId occasion, NewFragment said, DateOnly placedOn)
    {
        Id = id;
        Occasion = occasion;
        Kind = said.Kind;
        Text = Cleaner.Clean(said.Text, said.LeaveOut);
        Neighbourhood = said.Neighbourhood;
        Voice = said.Voice;
        PlacedOn = placedOn;
        Place = PlaceOf(id);
    }

    public FragmentId Id { get; private set; }

    public OccasionId Occasion { get; private set; }

    public FragmentKind Kind { get; private set; }

    /// <summary>The words, after names, addresses and numbers were taken out.</summary>
    [NotPersonal]
    public string Text { get; private set; }

    public NeighbourhoodId Neighbourhood { get; private set; }

    public VoiceId Voice { get; private set; }

    public DateOnly PlacedOn { get; private set; }

    /// <summary>Where it stands in a list: an order that says nothing about who spoke after whom.</summary>
    public int Place { get; private set; }

    // Ids that were made before ids were blind follow the clock: a list by id would put the words of one table together.
    private static int PlaceOf(FragmentId id) =>
        BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(id.Value.ToByteArray()));
}

internal static class FragmentKinds
{
    /// <summary>"citaat", "pijnpunt".</summary>
    internal static string InWords(this FragmentKind kind) => kind switch
    {
        FragmentKind.Quote => "citaat",
        FragmentKind.GoesWell => "gaat goed",
        FragmentKind.PainPoint => "pijnpunt",
        FragmentKind.Need => "nodig",
    };
}
