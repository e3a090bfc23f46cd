namespace Huiskamer.Staff.Door;

/// <summary>The housing association that lives in this house.</summary>
public interface IAssociation
{
    /// <summary>Its card, for letters, the layout and routes; <see cref="AssociationCard.Unnamed"/> in an empty house.</summary>
    Task<AssociationCard> CardAsync(CancellationToken cancel);

    /// <summary>Writes a new card and saves it.</summary>
    Task BecomesAsync(AssociationCard card, CancellationToken cancel);
}

/// <summary>Who we are, as a letter says it.</summary>
/// <param name="Name">The association's name.</param>
/// <param name="Street">Street and number of the office.</param>
/// <param name="Postcode">Its postcode.</param>
/// <param name="City">Its town.</param>
/// <param name="Telephone">The number a tenant may call.</param>
/// <param name="WebAddress">Where tenants find this house, such as <c>https://huiskamer.voorbeeld.nl</c>; it stands in letters.</param>
/// <param name="Latitude">The office, WGS84: where outings begin and end.</param>
/// <param name="Longitude">The office, WGS84.</param>
/// <param name="IsFictional">Whether everything here is made up; then every page says so.</param>
public sealed record AssociationCard(
    string Name,
    string Street,
    string Postcode,
    string City,
    string Telephone,
    string WebAddress,
    double Latitude,
    double Longitude,
    bool IsFictional)
{
    /// <summary>The card of a house in which nobody has said yet who lives there.</summary>
    public static readonly AssociationCard Unnamed = new("", "", "", "", "", "", 52.0907, 5.1214, false);

    /// <summary>Whether somebody has said who lives in this house.</summary>
    public bool IsNamed => !string.IsNullOrWhiteSpace(Name);
}
