using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>A file shows what it would do, is read in one at a time, and can be taken back for a week.</summary>
[DbContext(typeof(HouseDb)), Migration("202611230200_Homes_ImportsTakenBack")]
internal sealed class ImportsTakenBack : Migration
{
    private const string File = "homes_import_file";

    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<DateTime>("read_in_at", File, nullable: true);
        house.AddColumn<string>("undo_words", File, maxLength: 1000, nullable: true);
        house.AddColumn<byte[]>("preview", File, nullable: true);
        house.AddColumn<string>("names", File, maxLength: 20_000, nullable: false, defaultValue: "");

        house.CreateTable(
            "homes_column_name",
            name => new
            {
                id = name.Column<Guid>(),
                kind = name.Column<string>(maxLength: 40),
                column = name.Column<string>(maxLength: 100),
                heading = name.Column<string>(maxLength: 200),
            },
            constraints: name => name.PrimaryKey("pk_homes_column_name", n => n.id));
        house.CreateIndex("ix_homes_column_name_kind_column", "homes_column_name", ["kind", "column"], unique: true);

        house.CreateTable(
            "homes_import_trace",
            trace => new
            {
                id = trace.Column<Guid>(),
                file = trace.Column<Guid>(),
                number = trace.Column<int>(),
                rows = trace.Column<byte[]>(),
            },
            constraints: trace =>
            {
                trace.PrimaryKey("pk_homes_import_trace", t => t.id);
                trace.ForeignKey("fk_homes_import_trace_file", t => t.file, File, "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_homes_import_trace_file_number", "homes_import_trace", ["file", "number"], unique: true);

        house.CreateTable(
            "homes_import_turn",
            turn => new
            {
                id = turn.Column<int>(),
                file = turn.Column<Guid>(),
                until = turn.Column<DateTime>(),
            },
            constraints: turn => turn.PrimaryKey("pk_homes_import_turn", t => t.id));
    }
}
