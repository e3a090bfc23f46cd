using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Huiskamer.Staff.Door;

/// <summary>What somebody may see and do. One person may have several; nobody sees a named note because of rank.</summary>
public enum Role
{
    /// <summary>Medewerker: everybody who works here.</summary>
    Colleague,

    /// <summary>Rondeleider: makes rounds, draws, invites, pairs, plans and tells what was done.</summary>
    RoundLeader,

    /// <summary>Wijkadviseur: the contact history of their own neighbourhoods.</summary>
    NeighbourhoodAdviser,

    /// <summary>Duider: codes fragments without names and makes insights.</summary>
    Interpreter,

    /// <summary>Bestuur of manager: totals, insights, decisions and open loops.</summary>
    Director,

    /// <summary>Gespreksleider: the panels and workshops they lead.</summary>
    Facilitator,

    /// <summary>Waarnemer: the one panel they are invited to.</summary>
    Observer,

    /// <summary>Partner, such as a repair contractor: the own firm's results.</summary>
    Partner,

    /// <summary>Privacyfunctionaris: the journal, requests and retention, not the contents of notes.</summary>
    PrivacyOfficer,

    /// <summary>Klantcontactcentrum: types in replies and sees who is not to be approached.</summary>
    ContactCentre,

    /// <summary>Beheerder: accounts, imports, settings and back-ups.</summary>
    Administrator,
}

/// <summary>
/// Says who may open a page or press one of its buttons. A page or endpoint without it is closed for everybody, and a
/// house test fails on it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute : AuthorizeAttribute
{
    /// <summary>Lets people in who have one of these roles.</summary>
    public AllowAttribute(params Role[] roles) => Roles = string.Join(',', roles);
}

/// <summary>Roles as people call them.</summary>
public static class RoleWords
{
    /// <summary>"Rondeleider: maakt rondes …": the name, and what somebody with this role does.</summary>
    public static string InWords(this Role role) => role switch
    {
        Role.Colleague => "Medewerker: gaat op gesprek, leest en schrijft de eigen verslagen",
        Role.RoundLeader => "Rondeleider: maakt rondes, loot, nodigt uit, maakt tweetallen en koppelt terug",
        Role.NeighbourhoodAdviser => "Wijkadviseur: leest met wie we in de eigen buurten spraken",
        Role.Interpreter => "Duider: maakt inzichten van uitspraken, zonder namen",
        Role.Director => "Bestuur of manager: ziet totalen, inzichten, besluiten en wat nog openstaat",
        Role.Facilitator => "Gespreksleider: leidt panels en workshops, mag van buiten zijn",
        Role.Observer => "Waarnemer: luistert mee bij één panel, mag van buiten zijn",
        Role.Partner => "Partner: ziet de uitkomsten van het eigen bedrijf, is van buiten",
        Role.PrivacyOfficer => "Privacyfunctionaris: ziet wie wat bekeek en wat bewaard wordt",
        Role.ContactCentre => "Klantcontactcentrum: typt antwoorden in en ziet wie we niet benaderen",
        Role.Administrator => "Beheerder: regelt accounts, invoer, instellingen en reservekopieën",
    };
}

/// <summary>Questions about the visitor that a page may ask.</summary>
public static class Visitors
{
    extension(ClaimsPrincipal visitor)
    {
        /// <summary>Whether the visitor has this role.</summary>
        public bool Is(Role role) => visitor.IsInRole(role.ToString());

        /// <summary>The colleague who visits. Only on pages that ask a role.</summary>
        public ColleagueId ColleagueId() => new(Guid.Parse(visitor.FindFirstValue(ClaimTypes.NameIdentifier)!));
    }
}
