using Huiskamer.Foundation.Database;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Huiskamer.Migrations.Staff;

[DbContext(typeof(HouseDb)), Migration("202611220200_Staff_Colleagues")]
internal sealed class Colleagues : Migration
{
    protected override void Up(MigrationBuilder house)
    {
        house.CreateTable(
            "staff_department",
            department => new
            {
                id = department.Column<Guid>(),
                name = department.Column<string>(maxLength: 100),
                meets_tenants_daily = department.Column<bool>(),
            },
            constraints: department => department.PrimaryKey("pk_staff_department", d => d.id));
        house.CreateIndex("ix_staff_department_name", "staff_department", "name", unique: true);

        house.CreateTable(
            "staff_colleague",
            colleague => new
            {
                id = colleague.Column<Guid>(),
                department = colleague.Column<Guid>(),
                first_name = colleague.Column<string>(maxLength: 100),
                last_name = colleague.Column<string>(maxLength: 100),
                email = colleague.Column<string>(maxLength: 256),
                job_title = colleague.Column<string>(maxLength: 100),
                languages = colleague.Column<string>(maxLength: 100),
                works = colleague.Column<int>(),
                is_experienced = colleague.Column<bool>(),
                is_active = colleague.Column<bool>(),
            },
            constraints: colleague =>
            {
                colleague.PrimaryKey("pk_staff_colleague", c => c.id);
                colleague.ForeignKey(
                    "fk_staff_colleague_department", c => c.department, "staff_department", "id", onDelete: ReferentialAction.Cascade);
            });
        house.CreateIndex("ix_staff_colleague_department", "staff_colleague", "department");
        house.CreateIndex("ix_staff_colleague_email", "staff_colleague", "email", unique: true);

        house.CreateTable(
            "staff_role_grant",
            grant => new
            {
                colleague = grant.Column<Guid>(),
                role = grant.Column<string>(maxLength: 40),
            },
            constraints: grant =>
            {
                grant.PrimaryKey("pk_staff_role_grant", g => new { g.colleague, g.role });
                grant.ForeignKey(
                    "fk_staff_role_grant_colleague", g => g.colleague, "staff_colleague", "id", onDelete: ReferentialAction.Cascade);
            });

        house.CreateTable(
            "staff_account",
            account => new
            {
                id = account.Column<Guid>(),
                user_name = account.Column<string>(maxLength: 256, nullable: true),
                normalized_user_name = account.Column<string>(maxLength: 256, nullable: true),
                email = account.Column<string>(maxLength: 256, nullable: true),
                normalized_email = account.Column<string>(maxLength: 256, nullable: true),
                email_confirmed = account.Column<bool>(),
                password_hash = account.Column<string>(maxLength: 2000, nullable: true),
                security_stamp = account.Column<string>(maxLength: 2000, nullable: true),
                concurrency_stamp = account.Column<string>(maxLength: 2000, nullable: true),
                phone_number = account.Column<string>(maxLength: 2000, nullable: true),
                phone_number_confirmed = account.Column<bool>(),
                two_factor_enabled = account.Column<bool>(),
                lockout_end = account.Column<DateTime>(nullable: true),
                lockout_enabled = account.Column<bool>(),
                access_failed_count = account.Column<int>(),
            },
            constraints: account => account.PrimaryKey("pk_staff_account", a => a.id));
        house.CreateIndex("ix_staff_account_normalized_user_name", "staff_account", "normalized_user_name", unique: true);
        house.CreateIndex("ix_staff_account_normalized_email", "staff_account", "normalized_email");
    }
}
