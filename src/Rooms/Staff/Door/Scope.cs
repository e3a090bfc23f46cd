using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Huiskamer.Staff.Door;

/// <summary>What another system may do here. A connection has only what an administrator gave it; writing gives no reading.</summary>
public enum Scope
{
    /// <summary>Reads homes and neighbourhoods.</summary>
    ReadDwellings,

    /// <summary>Adds and changes homes.</summary>
    WriteDwellings,

    /// <summary>Finds and reads households with who lives in them.</summary>
    ReadHouseholds,

    /// <summary>Adds and changes households.</summary>
    WriteHouseholds,

    /// <summary>Reads who rents which home, and rented it before.</summary>
    ReadTenancies,

    /// <summary>Says who rents which home: whoever may, lets people move.</summary>
    WriteTenancies,

    /// <summary>Reads when and how we spoke with a household.</summary>
    ReadContacts,

    /// <summary>Writes contact moments down.</summary>
    WriteContacts,
}

/// <summary>Rights as other systems and people call them.</summary>
public static class ScopeWords
{
    /// <summary>"woningen.lezen": as a program reads it.</summary>
    public static string Word(this Scope scope) => scope switch
    {
        Scope.ReadDwellings => "woningen.lezen",
        Scope.WriteDwellings => "woningen.schrijven",
        Scope.ReadHouseholds => "huishoudens.lezen",
        Scope.WriteHouseholds => "huishoudens.schrijven",
        Scope.ReadTenancies => "huurcontracten.lezen",
        Scope.WriteTenancies => "huurcontracten.schrijven",
        Scope.ReadContacts => "contactmomenten.lezen",
        Scope.WriteContacts => "contactmomenten.schrijven",
    };

    /// <summary>"Woningen lezen: …": what it means for whoever gives it.</summary>
    public static string InWords(this Scope scope) => scope switch
    {
        Scope.ReadDwellings => "Woningen lezen: adressen en buurten, zonder namen",
        Scope.WriteDwellings => "Woningen schrijven: adressen toevoegen en wijzigen",
        Scope.ReadHouseholds => "Huishoudens lezen: zoeken op naam en adres, en zien wie waar woont",
        Scope.WriteHouseholds => "Huishoudens schrijven: bewoners toevoegen, wijzigen en weghalen",
        Scope.ReadTenancies => "Huurcontracten lezen: wie welke woning huurt of huurde, en wanneer",
        Scope.WriteTenancies => "Huurcontracten schrijven: opschrijven wie waar komt wonen en weggaat",
        Scope.ReadContacts => "Contactmomenten lezen: wanneer en hoe we iemand spraken",
        Scope.WriteContacts => "Contactmomenten schrijven: opschrijven dat we iemand spraken",
    };

    /// <summary>Whether it changes something.</summary>
    public static bool Writes(this Scope scope) => scope switch
    {
        Scope.ReadDwellings or Scope.ReadHouseholds or Scope.ReadTenancies or Scope.ReadContacts => false,
        Scope.WriteDwellings or Scope.WriteHouseholds or Scope.WriteTenancies or Scope.WriteContacts => true,
    };
}

/// <summary>Says which right another system needs. Somebody who signed in with a password never comes in here.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowClientAttribute : AuthorizeAttribute
{
    /// <summary>The way in for keys of connections; no other way counts.</summary>
    public const string WayIn = "Koppeling";

    /// <summary>Lets connections in that have this right.</summary>
    public AllowClientAttribute(Scope scope)
    {
        Scope = scope;
        Roles = scope.Word();
        AuthenticationSchemes = WayIn;
    }

    /// <summary>The right.</summary>
    public Scope Scope { get; }
}

/// <summary>How an endpoint says whom it lets in.</summary>
public static class ClientEndpoints
{
    /// <summary>Lets in only connections that have this right.</summary>
    public static TEndpoint AllowClient<TEndpoint>(this TEndpoint endpoint, Scope scope)
        where TEndpoint : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowClientAttribute(scope));
}
