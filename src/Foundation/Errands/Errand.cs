using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Foundation.Errands;

/// <summary>Work that takes longer than a page may (klus): asked for on one node, done on any, its progress in the database.</summary>
public sealed class Errand : INotJournalled
{
    private Errand()
    {
        Kind = "";
        Words = "";
        Outcome = "";
    }

    internal Errand(
        Guid id, string kind, Guid subject, Guid? actor, string words, DateTimeOffset askedAt, bool isOnlyOne = false)
        : this()
    {
        OnlyOne = isOnlyOne ? OnlyOneOf(kind, subject) : null;
        Id = id;
        Kind = kind;
        Subject = subject;
        Actor = actor;
        Words = words;
        AskedAt = askedAt;
    }

    /// <summary>The errand's id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Which work it is: the name of the type that does it.</summary>
    [NotPersonal]
    public string Kind { get; private set; }

    /// <summary>What it is about.</summary>
    public Guid Subject { get; private set; }

    /// <summary>Who asked for it.</summary>
    public Guid? Actor { get; private set; }

    /// <summary>What is being done, for whoever waits: "Woningen inlezen".</summary>
    [NotPersonal]
    public string Words { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>How it stands.</summary>
    public ErrandState State { get; private set; }

    /// <summary>What no other errand may be about as long as this one is under way; empty when there may be several.</summary>
    [NotPersonal]
    public string? OnlyOne { get; private set; }

    /// <summary>How often it was begun: a node that falls over each time must not try for ever.</summary>
    public int Tries { get; private set; }

    /// <summary>How much is done.</summary>
    public int Done { get; private set; }

    /// <summary>How much there is to do; 0 while that is not known.</summary>
    public int Total { get; private set; }

    /// <summary>What came of it, as a sentence without anything about a person.</summary>
    [NotPersonal]
    public string Outcome { get; private set; }

    /// <summary>When it was finished.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>Whether somebody still waits for it.</summary>
    public bool IsUnderWay => State is ErrandState.Waiting or ErrandState.Busy;

    /// <summary>What it says when it did not go well.</summary>
    public string? WentWrong => State is ErrandState.Refused or ErrandState.Failed ? Outcome : null;

    internal void IsAt((int Done, int Total) progress) => (Done, Total) = progress;

    internal static string OnlyOneOf(string kind, Guid subject) => $"{kind} {subject:N}";
}

/// <summary>How an errand stands.</summary>
public enum ErrandState
{
    /// <summary>Waits for its turn.</summary>
    Waiting,

    /// <summary>Is being done.</summary>
    Busy,

    /// <summary>Is done.</summary>
    Done,

    /// <summary>A rule said no; the outcome says why.</summary>
    Refused,

    /// <summary>Went wrong; nothing is half done.</summary>
    Failed,
}

internal sealed class ErrandMap : IEntityTypeConfiguration<Errand>
{
    public void Configure(EntityTypeBuilder<Errand> errand)
    {
        errand.HasKey(e => e.Id);
        errand.Property(e => e.Kind).HasMaxLength(200);
        errand.Property(e => e.Words).HasMaxLength(200);
        errand.Property(e => e.Outcome).HasMaxLength(1000);
        errand.Property(e => e.OnlyOne).HasMaxLength(250);
        errand.HasIndex(e => e.OnlyOne).IsUnique();
        errand.HasIndex(e => new { e.State, e.AskedAt });
        errand.HasIndex(e => e.Subject);
    }
}
