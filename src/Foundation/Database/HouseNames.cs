using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Huiskamer.Foundation.Database;

/// <summary>Gives tables and columns their names: the room, then the thing, in snake case.</summary>
internal static class HouseNames
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            // A name that a map chose itself stays; the one EF takes from a set's name does not.
            if (((IConventionEntityType)entity).GetTableNameConfigurationSource() is not ConfigurationSource.Explicit)
            {
                entity.SetTableName(TableOf(entity.ClrType));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.Name));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(index.Name ?? $"ix_{entity.GetTableName()}_{Columns(index.Properties)}");
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(key.IsPrimaryKey()
                    ? $"pk_{entity.GetTableName()}"
                    : $"ak_{entity.GetTableName()}_{Columns(key.Properties)}");
            }

            foreach (var reference in entity.GetForeignKeys())
            {
                reference.SetConstraintName($"fk_{entity.GetTableName()}_{Columns(reference.Properties)}");
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    private static string TableOf(Type type)
    {
        var room = type.Assembly.GetName().Name!.Split('.')[^1];
        return $"{SnakeCase.Of(room)}_{SnakeCase.Of(type.Name)}";
    }

    private static string Columns(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join('_', properties.Select(property => SnakeCase.Of(property.Name)));
}
