using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Sheets;
using Huiskamer.Homes.Door;
using Huiskamer.Homes.Dwellings;

namespace Huiskamer.Homes.Import;

/// <summary>The complexes that a file with dwellings names, by their number. A new one is made; one that is called otherwise is changed.</summary>
internal sealed class ComplexesInFile(IEnumerable<Complex> known, Ids ids, ImportPlan plan)
{
    private readonly Dictionary<string, Complex> _byNumber = known.ToDictionary(complex => complex.OutsideKey);
    private readonly Dictionary<ComplexId, string> _said = [];
    private readonly HashSet<ComplexId> _changed = [];

    /// <summary>The complex a line says, or none. A line that contradicts an earlier one is wrong.</summary>
    internal ComplexId? Of(SheetRow row)
    {
        var (number, name) = (row.Optional("Complexnummer", 40), row.Optional("Complexnaam", 100));

        if (number.Length == 0)
        {
            return null;
        }

        if (!_byNumber.TryGetValue(number, out var complex))
        {
            _byNumber[number] = complex = new Complex(ids.Next<ComplexId>(), number, name.Length > 0 ? name : number);
            plan.Add(complex);
            plan.Impact.NewNames[complex.Id.Value] = complex.Name;
        }

        if (name.Length > 0 && !_said.TryAdd(complex.Id, name) && _said[complex.Id] != name)
        {
            row.Wrong("Complexnaam", "Bij dit complex staat op een eerdere regel een andere naam. Zet overal dezelfde naam.");
        }
        else if (name.Length > 0 && complex.Name != name)
        {
            plan.Changes(complex);
            complex.IsCalled(name);
            _changed.Add(complex.Id);
        }

        return complex.Id;
    }

    /// <summary>Whether a complex gets another name.</summary>
    internal bool IsChanged(ComplexId? complex) => complex is { } id && _changed.Contains(id);
}
