using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611220390_Homes_Import")]
internal sealed class Import : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "homes_import_file",
            file => new
            {
                id = file.Column<Guid>(),
                kind = file.Column<string>(maxLength: 40),
                name = file.Column<string>(maxLength: 200),
                content = file.Column<byte[]>(nullable: true),
                bytes = file.Column<int>(),
                handed_in_at = file.Column<DateTime>(),
                state = file.Column<string>(maxLength: 40),
                @new = file.Column<int>(),
                changed = file.Column<int>(),
                moved = file.Column<int>(),
                left = file.Column<int>(),
                same = file.Column<int>(),
                wrong = file.Column<int>(),
                skips_wrong = file.Column<bool>(),
                errors = file.Column<string>(maxLength: 100_000),
            },
            constraints: file => file.PrimaryKey("pk_homes_import_file", f => f.id));
        house.CreateIndex("ix_homes_import_file_handed_in_at", "homes_import_file", "handed_in_at");
    }
}
