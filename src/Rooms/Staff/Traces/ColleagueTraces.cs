using Huiskamer.Foundation.Database;
using Huiskamer.Staff.Clients;
using Huiskamer.Staff.Colleagues;
using Huiskamer.Staff.Departments;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;
using Huiskamer.Staff.StarterLinks;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Traces;

/// <summary>Takes back what a file did to colleagues and departments, value by value, where nobody changed it since.</summary>
internal sealed class ColleagueTraces(HouseDb db, IEnumerable<IBusyWithColleagues> rooms) : IColleagueTraces
{
    private const int AtOnce = 2000;

    private RowTable People => RowTable.Of(db, typeof(Colleague));

    private RowTable Places => RowTable.Of(db, typeof(Department));

    public SavedRows Rows() => new(db, typeof(Colleague), typeof(Department));

    public bool Has(string table) => table == People.Name || table == Places.Name;

    public async Task<ColleaguesBack> PlanAsync(IReadOnlyList<ColleagueTrace> rows, IReadOnlySet<ColleagueId> inUse, CancellationToken cancel)
    {
        var found = await FoundAsync(rows, cancel);
        return new ColleaguesBack(found, inUse, await StayAsync(found, inUse, cancel));
    }

    public async Task TakeBackAsync(ColleaguesBack plan, CancellationToken cancel)
    {
        await HoldAsync(plan, cancel);

        if (!plan.IsAs(await PlanAsync(plan.Rows.Kept, plan.InUse, cancel)))
        {
            throw new DbUpdateConcurrencyException("Somebody changed a colleague while the file was taken back.");
        }

        foreach (var rows in plan.Rows.Changed.Where(row => row.GoesBack.Count > 0).Chunk(AtOnce))
        {
            await PutBackAsync(rows.ToDictionary(row => new ColleagueId(row.Id)), cancel);
        }

        foreach (var ids in plan.Gone.Chunk(AtOnce))
        {
            db.Colleagues.RemoveRange(await db.Colleagues.Where(colleague => ids.Contains(colleague.Id)).ToListAsync(cancel));
            await db.SaveChangesAsync(cancel);
        }

        // A department takes along whoever is in it: it goes when they are out.
        foreach (var ids in plan.GoneDepartments.Select(id => new DepartmentId(id)).Chunk(AtOnce))
        {
            db.Departments.RemoveRange(await db.Departments.Where(department => ids.Contains(department.Id)).ToListAsync(cancel));
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task PutBackAsync(Dictionary<ColleagueId, TracedRow> rows, CancellationToken cancel)
    {
        List<ColleagueId> ids = [.. rows.Keys];

        foreach (var colleague in await db.Colleagues.Where(one => ids.Contains(one.Id)).ToListAsync(cancel))
        {
            var row = rows[colleague.Id];

            foreach (var column in row.GoesBack)
            {
                People.Puts(db.Entry(colleague), column, row.Before(column));
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>On PostgreSQL nobody else gets a role or comes to work in a department that goes, until it has gone.</summary>
    private async Task HoldAsync(ColleaguesBack plan, CancellationToken cancel)
    {
        if (db.Kind is DatabaseKind.Postgres)
        {
            var (people, places) = (plan.Rows.Kept.Select(row => row.Id).Order().ToArray(), plan.GoneDepartments.Order().ToArray());
            await db.Database.ExecuteSqlAsync($"SELECT id FROM staff_colleague WHERE id = ANY({people}) ORDER BY id FOR UPDATE", cancel);
            await db.Database.ExecuteSqlAsync($"SELECT id FROM staff_department WHERE id = ANY({places}) ORDER BY id FOR UPDATE", cancel);
        }
    }

    private async Task<TracedRows> FoundAsync(IReadOnlyList<ColleagueTrace> kept, CancellationToken cancel)
    {
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(department => department.Id.Value, cancel);
        var people = kept.Where(row => row.Table == People.Name).ToList();
        var places = kept.Where(row => row.Table == Places.Name && departments.ContainsKey(row.Id))
            .Select(row => new TracedRow(row, Places, departments[row.Id], (_, _) => false))
            .Where(row => row.IsNew)
            .ToList();
        var now = await NowAsync(people, cancel);
        var rows = people.Where(row => now.ContainsKey(row.Id))
            .Select(row => new TracedRow(row, People, now[row.Id], (column, before) => IsFixed(now[row.Id], column, before)))
            .ToLookup(row => row.IsNew);
        return new TracedRows(kept, [.. rows[true]], [.. rows[false]], places, await WorksAsync(places, cancel));

        // Who it was is forgotten, or where they worked is no more.
        bool IsFixed(Colleague colleague, string column, object? before) =>
            colleague.IsForgotten || (column == TracedRows.Department && !departments.ContainsKey((Guid)before!));
    }

    private async Task<Dictionary<Guid, Colleague>> NowAsync(List<ColleagueTrace> people, CancellationToken cancel)
    {
        var now = new Dictionary<Guid, Colleague>();

        foreach (var ids in people.Select(row => new ColleagueId(row.Id)).Chunk(AtOnce))
        {
            foreach (var colleague in await db.Colleagues.AsNoTracking().Where(colleague => ids.Contains(colleague.Id)).ToListAsync(cancel))
            {
                now[colleague.Id.Value] = colleague;
            }
        }

        return now;
    }

    private async Task<ILookup<Guid, ColleagueId>> WorksAsync(List<TracedRow> places, CancellationToken cancel)
    {
        var ids = places.Select(place => new DepartmentId(place.Id)).ToHashSet();
        var works = ids.Count == 0 ? [] : await db.Colleagues.Select(colleague => new { colleague.Id, colleague.Department }).ToListAsync(cancel);
        return works.Where(one => ids.Contains(one.Department)).ToLookup(one => one.Department.Value, one => one.Id);
    }

    private async Task<IReadOnlyDictionary<ColleagueId, WhyStays>> StayAsync(TracedRows rows, IReadOnlySet<ColleagueId> inUse, CancellationToken cancel)
    {
        var stays = new Dictionary<ColleagueId, WhyStays>();

        foreach (var some in rows.Brought.Chunk(AtOnce))
        {
            var which = some.Select(row => new ColleagueId(row.Id)).ToList();
            Stay(await WithKeysAsync(which, cancel), WhyStays.HasKey);
            Stay(which.Where(inUse.Contains), WhyStays.IsNamed);

            foreach (var room in rooms)
            {
                Stay(await room.KeptAsync(which, cancel), WhyStays.IsNamed);
            }

            Stay(some.Where(row => !row.IsAsLeft).Select(row => new ColleagueId(row.Id)), WhyStays.IsChanged);
        }

        return stays;

        void Stay(IEnumerable<ColleagueId> who, WhyStays why)
        {
            foreach (var colleague in who)
            {
                stays.TryAdd(colleague, why);
            }
        }
    }

    /// <summary>Who can come in, may do something here, or is on the way to it.</summary>
    private async Task<HashSet<ColleagueId>> WithKeysAsync(List<ColleagueId> which, CancellationToken cancel)
    {
        var keys = which.ConvertAll(colleague => colleague.Value);
        return
        [
            .. (await db.Accounts.Where(account => keys.Contains(account.Id)).Select(account => account.Id).ToListAsync(cancel)).Select(id => new ColleagueId(id)),
            .. await db.RoleGrants.Where(grant => which.Contains(grant.Colleague)).Select(grant => grant.Colleague).ToListAsync(cancel),
            .. await db.StarterLinks.Where(link => link.Colleague != null && which.Contains(link.Colleague.Value)).Select(link => link.Colleague!.Value).ToListAsync(cancel),
            .. await db.ApiClients.Where(client => which.Contains(client.MadeBy)).Select(client => client.MadeBy).ToListAsync(cancel),
        ];
    }
}
