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
