using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Foundation;

[DbContext(typeof(HouseDb)), Migration("202611220100_Foundation_FirstFloor")]
internal sealed class FirstFloor : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "foundation_fact",
            fact => new
            {
                id = fact.Column<Guid>(),
                at = fact.Column<DateTime>(),
                kind = fact.Column<string>(maxLength: 200),
                body = fact.Column<string>(maxLength: 2000),
                heard_at = fact.Column<DateTime>(nullable: true),
                failures = fact.Column<int>(),
            },
            constraints: fact => fact.PrimaryKey("pk_foundation_fact", f => f.id));
        house.CreateIndex("ix_foundation_fact_heard_at_at", "foundation_fact", ["heard_at", "at"]);

        house.CreateTable(
            "foundation_journal_entry",
            entry => new
            {
                id = entry.Column<Guid>(),
                at = entry.Column<DateTime>(),
                actor = entry.Column<Guid>(nullable: true),
                way = entry.Column<string>(maxLength: 40),
                deed = entry.Column<string>(maxLength: 40),
                subject = entry.Column<string>(maxLength: 100),
                subject_id = entry.Column<Guid>(nullable: true),
                about = entry.Column<string>(maxLength: 500),
            },
            constraints: entry => entry.PrimaryKey("pk_foundation_journal_entry", e => e.id));
        house.CreateIndex(
            "ix_foundation_journal_entry_subject_id_at", "foundation_journal_entry", ["subject_id", "at"]);

        house.CreateTable(
            "foundation_lease",
            lease => new
            {
                name = lease.Column<string>(maxLength: 200),
                until = lease.Column<DateTime>(),
            },
            constraints: lease => lease.PrimaryKey("pk_foundation_lease", l => l.name));

        house.CreateTable(
            "foundation_sealing_key",
            key => new
            {
                name = key.Column<string>(maxLength: 200),
                xml = key.Column<string>(maxLength: 8000),
            },
            constraints: key => key.PrimaryKey("pk_foundation_sealing_key", k => k.name));
    }
}
