using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Staff;

[DbContext(typeof(HouseDb)), Migration("202611220201_Staff_Associations")]
internal sealed class Associations : Migration
{
    protected override void Up(MigrationBuilder house) => house.CreateTable(
        "staff_association",
        association => new
        {
            id = association.Column<int>(),
            name = association.Column<string>(maxLength: 100),
            street = association.Column<string>(maxLength: 100),
            postcode = association.Column<string>(maxLength: 10),
            city = association.Column<string>(maxLength: 100),
            telephone = association.Column<string>(maxLength: 20),
            web_address = association.Column<string>(maxLength: 200),
            latitude = association.Column<double>(),
            longitude = association.Column<double>(),
            is_fictional = association.Column<bool>(),
            version = association.Column<int>(),
        },
        constraints: association => association.PrimaryKey("pk_staff_association", a => a.id));
}
