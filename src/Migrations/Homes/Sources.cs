using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

/// <summary>Messages can be fetched from another system.</summary>
[DbContext(typeof(HouseDb)), Migration("202611240410_Homes_Sources")]
internal sealed class Sources : Migration
{
    protected override void Up(MigrationBuilder house) => house.CreateTable(
        "homes_source",
        source => new
        {
            id = source.Column<Guid>(),
            version = source.Column<int>(),
            kind = source.Column<string>(maxLength: 40),
            address = source.Column<string>(maxLength: 500),
            way = source.Column<string>(maxLength: 40),
            sealed_key = source.Column<string>(maxLength: 8000, nullable: true),
            added_at = source.Column<DateTime>(),
            last_file = source.Column<Guid>(nullable: true),
            fetched_at = source.Column<DateTime>(nullable: true),
        },
        constraints: source => source.PrimaryKey("pk_homes_source", s => s.id));
}
