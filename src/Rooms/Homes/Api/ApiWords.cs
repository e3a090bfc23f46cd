using Huiskamer.Foundation.Api;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;

namespace Huiskamer.Homes.Api;

/// <summary>Our closed sets as other systems write them.</summary>
internal static class ApiWords
{
    internal static string Word(this BuildingKind kind) => kind switch
    {
        BuildingKind.House => "eengezinswoning",
        BuildingKind.Flat => "flat",
        BuildingKind.Duplex => "bovenwoning-of-benedenwoning",
        BuildingKind.Senior => "seniorenwoning",
        BuildingKind.Room => "kamer",
        BuildingKind.Other => "anders",
    };

    internal static ContactKind ContactKindOf(string word) => ContactKinds.Called(word)!.Value;

    internal static BuildingKind? BuildingKindOf(string? word) =>
        word is null ? null : Enum.GetValues<BuildingKind>().Single(kind => kind.Word() == word);
}

/// <summary>The words for how we were in touch.</summary>
internal sealed class ContactWords : IChoices
{
    public IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<ContactKind>().Select(kind => kind.Word())];
}

/// <summary>The words for kinds of homes.</summary>
internal sealed class BuildingWords : IChoices
{
    public IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<BuildingKind>().Select(kind => kind.Word())];
}
