using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Staff;

[DbContext(typeof(HouseDb)), Migration("202611222350_Staff_WhoLeft")]
internal sealed class WhoLeft : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.AddColumn<DateOnly>("left_on", "staff_colleague", nullable: true);
        house.AddColumn<bool>("is_forgotten", "staff_colleague", nullable: false, defaultValue: false);

        // Nobody wrote down when these left: their year begins today.
        house.Sql("UPDATE staff_colleague SET left_on = CURRENT_DATE WHERE NOT is_active");
    }
}
