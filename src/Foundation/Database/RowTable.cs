using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Huiskamer.Foundation.Database;

/// <summary>
/// A table as plain values, past the change tracker: for deeds that touch thousands of rows, and for keeping how a row was so
/// that it can be put back. The values are the ones a usual save would write.
/// </summary>
public sealed class RowTable
{
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Type, RowTable>> Known = [];

    private readonly Column[] _columns;
    private readonly int _key;
    private readonly int _version;

    private RowTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        _columns = [.. type.GetProperties().Select(property => new Column(property))];
        Columns = [.. _columns.Select(column => column.Name)];
        StoreTypes = [.. _columns.Select(column => column.Mapping.StoreTypeNameBase)];
        _key = Array.FindIndex(_columns, column => column.Property == type.FindPrimaryKey()!.Properties[0]);
        _version = typeof(IVersioned).IsAssignableFrom(type.ClrType)
            ? Array.FindIndex(_columns, column => column.Property.Name == nameof(IVersioned.Version))
            : -1;
    }

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>The names of its columns, in a fixed order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What the database calls the types of those columns.</summary>
    internal IReadOnlyList<string> StoreTypes { get; }

    internal string Key => _columns[_key].Name;

    /// <summary>The column that tells two savers apart; nothing when the table has none.</summary>
    internal string? Version => _version < 0 ? null : _columns[_version].Name;

    /// <summary>The table of one kind of thing.</summary>
    public static RowTable Of(HouseDb db, Type thing)
    {
        var model = db.Model;
        return Known.GetOrCreateValue(model).GetOrAdd(
            thing, _ => new RowTable(model.FindEntityType(thing) ?? throw new ArgumentException("Not a thing of the house.", nameof(thing))));
    }

    /// <summary>Whether its rows count their changes.</summary>
    public bool IsVersioned => _version >= 0;

    /// <summary>The place of a column in a row; -1 when the table has no such column.</summary>
    public int PlaceOf(string column) => Array.FindIndex(_columns, one => one.Name == column);

    /// <summary>What stands in the row of a thing, column by column.</summary>
    public object?[] Values(object thing)
    {
        var values = new object?[_columns.Length];

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _columns[i].Of(thing);
        }

        return values;
    }

    /// <summary>What stands in one place of many rows, as the database knows it.</summary>
    internal Array Downwards(int place, IReadOnlyList<object?[]> rows)
    {
        var values = Array.CreateInstance(_columns[place].StoredType, rows.Count);

        for (var row = 0; row < rows.Count; row++)
        {
            values.SetValue(rows[row][place], row);
        }

        return values;
    }

    /// <summary>Whether a row cannot be changed without this place: its id, and its version when it keeps one.</summary>
    internal bool IsAlways(int place) => place == _key || place == _version;

    /// <summary>What stood in the row of a thing when it was read.</summary>
    public object?[] ValuesBefore(EntityEntry read) => [.. _columns.Select(column => column.Stored(read.OriginalValues[column.Property]))];

    /// <summary>Says what is to stand in one column of a thing that is tracked, as its row would have it.</summary>
    public void Puts(EntityEntry tracked, string column, object? stored)
    {
        var place = _columns[PlaceOf(column)];
        tracked.Property(place.Property.Name).CurrentValue = stored is null ? null : place.Mapping.Converter?.ConvertFromProvider(stored) ?? stored;
    }

    /// <summary>The id in the row of a thing.</summary>
    public Guid Id(object thing) => (Guid)_columns[_key].Of(thing)!;

    /// <summary>The id in a whole row.</summary>
    public Guid IdIn(object?[] values) => (Guid)values[_key]!;

    /// <summary>One thing takes the place of another, as a next change of it.</summary>
    public void FollowsOn(object before, object after)
    {
        if (_version >= 0)
        {
            _columns[_version].Property.PropertyInfo!.SetValue(after, ((IVersioned)before).Version);
        }
    }

    internal string StoreType(string column) => StoreTypes[PlaceOf(column)];

    /// <summary>Counts a change of a thing, as a usual save does.</summary>
    internal void Counts(object thing)
    {
        if (_version >= 0)
        {
            _columns[_version].Property.PropertyInfo!.SetValue(thing, ((IVersioned)thing).Version + 1);
        }
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();

        public IProperty Property { get; } = property;

        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public string Name { get; } = property.GetColumnName();

        /// <summary>Nothing may stand in any of them.</summary>
        public Type StoredType { get; } = OrNothing(property.GetRelationalTypeMapping());

        public object? Of(object thing) => Stored(_getter.GetClrValue(thing));

        public object? Stored(object? value) => value is null ? null : Mapping.Converter?.ConvertToProvider(value) ?? value;

        private static Type OrNothing(RelationalTypeMapping mapping)
        {
            var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
        }
    }
}
