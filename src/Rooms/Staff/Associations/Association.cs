using System.Globalization;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Associations;

/// <summary>The housing association that lives in this house (corporatie): one row, or none on the first day.</summary>
internal sealed class Association : IVersioned
{
    /// <summary>The only key there is, so that there is never a second row.</summary>
    internal const int OnlyOne = 1;

    public int Id { get; private set; } = OnlyOne;

    [NotPersonal]
    public string Name { get; private set; } = "";

    [NotPersonal]
    public string Street { get; private set; } = "";

    [NotPersonal]
    public string Postcode { get; private set; } = "";

    [NotPersonal]
    public string City { get; private set; } = "";

    [NotPersonal]
    public string Telephone { get; private set; } = "";

    [NotPersonal]
    public string WebAddress { get; private set; } = "";

    public double Latitude { get; private set; }

    public double Longitude { get; private set; }

    public bool IsFictional { get; private set; }

    public int Version { get; private set; }

    public AssociationCard Card =>
        new(Name, Street, Postcode, City, Telephone, WebAddress, Latitude, Longitude, IsFictional);

    internal static Refusal? WhyNotBecome(AssociationCard card) => card switch
    {
        { IsNamed: false } => AssociationRefusals.NoName,
        { Latitude: < 50.7 or > 53.6 } or { Longitude: < 3.3 or > 7.3 } => AssociationRefusals.NotHere,
        _ when !IsWebAddress(card.WebAddress) => AssociationRefusals.NoWebAddress,
        _ => null,
    };

    internal void Becomes(AssociationCard card)
    {
        Refused.If(WhyNotBecome(card));

        Name = card.Name.Trim();
        Street = card.Street.Trim();
        Postcode = card.Postcode.Trim().ToUpper(CultureInfo.InvariantCulture);
        City = card.City.Trim();
        Telephone = card.Telephone.Trim();
        WebAddress = card.WebAddress.Trim().TrimEnd('/');
        Latitude = card.Latitude;
        Longitude = card.Longitude;
        IsFictional = card.IsFictional;
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}

/// <summary>Why the card of the association cannot be this.</summary>
internal static class AssociationRefusals
{
    internal static readonly Refusal NoName = new(
        "association.no-name", "Vul de naam van de corporatie in.", nameof(Association.Name));

    internal static readonly Refusal NotHere = new(
        "association.not-here", "Deze plek ligt niet in Nederland. Kijk of de twee getallen goed om staan.", "Place");

    internal static readonly Refusal NoWebAddress = new(
        "association.no-web-address",
        "Dit is geen internetadres. Het begint met https://, zoals https://huiskamer.voorbeeld.nl.",
        nameof(Association.WebAddress));
}
