using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Search;
using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Dwellings;

/// <summary>An address that is let (verhuureenheid, woning).</summary>
internal sealed class Dwelling : IVersioned
{
    private Dwelling()
    {
        OutsideKey = Street = StreetToFind = Addition = Postcode = City = "";
    }

    internal Dwelling(DwellingId id, string outsideKey, NeighbourhoodId neighbourhood, Address at, double latitude, double longitude)
        : this()
    {
        Id = id;
        OutsideKey = outsideKey;
        IsAt(at, neighbourhood, latitude, longitude);
    }

    public DwellingId Id { get; private set; }

    /// <summary>The number by which the association's own systems know it (verhuureenheidnummer).</summary>
    [NotPersonal]
    public string OutsideKey { get; private set; }

    public NeighbourhoodId Neighbourhood { get; private set; }

    /// <summary>The complex it belongs to, when the file said so.</summary>
    public ComplexId? Complex { get; private set; }

    /// <summary>What kind of home it is, when the file said so.</summary>
    public BuildingKind? Building { get; private set; }

    [NotPersonal]
    public string Street { get; private set; }

    /// <summary>The street as it is sought: folded.</summary>
    [NotPersonal]
    public string StreetToFind { get; private set; }

    public int HouseNumber { get; private set; }

    /// <summary>What follows the number, such as "A" or "-2"; empty for most.</summary>
    [NotPersonal]
    public string Addition { get; private set; }

    /// <summary>As a letter writes it: "7823 AB".</summary>
    [NotPersonal]
    public string Postcode { get; private set; }

    [NotPersonal]
    public string City { get; private set; }

    /// <summary>WGS84.</summary>
    public double Latitude { get; private set; }

    /// <summary>WGS84.</summary>
    public double Longitude { get; private set; }

    public int Version { get; private set; }

    public string Line => LineOf(Street, HouseNumber, Addition);

    /// <summary>"Kerkstraat 12A", "Kerkstraat 12-2"</summary>
    internal static string LineOf(string street, int number, string addition) =>
        string.Create(CultureInfo.InvariantCulture, $"{street} {number}{addition}");

    internal void IsAt(Address at, NeighbourhoodId neighbourhood, double latitude, double longitude)
    {
        Street = at.Street.Trim();
        StreetToFind = Folded.Of(Street);
        HouseNumber = at.Number;
        Addition = at.Addition.Trim();
        Postcode = Spaced(at.Postcode);
        City = at.City.Trim();
        Neighbourhood = neighbourhood;
        Latitude = latitude;
        Longitude = longitude;
    }

    /// <summary>The complex it belongs to and what kind of home it is.</summary>
    internal void Is(ComplexId? complex, BuildingKind? building) => (Complex, Building) = (complex, building);

    /// <summary>Whether the same is said of both.</summary>
    internal bool IsAs(Dwelling other) =>
        (Street, HouseNumber, Addition, Postcode, City, Latitude, Longitude)
            == (other.Street, other.HouseNumber, other.Addition, other.Postcode, other.City, other.Latitude, other.Longitude)
        && LiesAs(other);

    /// <summary>Whether both lie in the same neighbourhood and complex and are of the same kind: what households remember of their home.</summary>
    internal bool LiesAs(Dwelling other) =>
        (Neighbourhood, Complex, Building) == (other.Neighbourhood, other.Complex, other.Building);

    /// <summary>A postcode as a letter writes it.</summary>
    internal static string Spaced(string postcode)
    {
        var bare = postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return bare.Length == 6 ? $"{bare[..4]} {bare[4..]}" : postcode.Trim();
    }
}

/// <summary>Where a letter goes.</summary>
internal sealed record Address(string Street, int Number, string Addition, string Postcode, string City);
