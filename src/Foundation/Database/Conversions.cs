using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Huiskamer.Foundation.Database;

/// <summary>Stores a typed id as its plain value.</summary>
internal sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, value => From(value))
    where T : struct, IId<T>
{
    // An expression tree cannot call a static interface member itself.
    private static T From(Guid value) => T.From(value);
}

/// <summary>
/// Stores a moment as UTC. SQLite can neither order nor compare DateTimeOffset, and PostgreSQL asks for the kind.
/// </summary>
internal sealed class UtcMoment() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
