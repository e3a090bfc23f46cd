using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Homes;

[DbContext(typeof(HouseDb)), Migration("202611222300_Homes_WhoAskedForRest")]
internal sealed class WhoAskedForRest : Migration
{
    protected override void Up(MigrationBuilder house) =>
        house.AddColumn<Guid>("do_not_approach_by", "homes_household", nullable: true);
}
