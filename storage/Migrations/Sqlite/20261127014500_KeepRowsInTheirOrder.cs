using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiaisonBot.Storage.Migrations.Sqlite
{
    /// <summary>
    /// Tables that are only read and written by their key are kept in its order, without rows numbered beside it: a tally reads
    /// the days of a unit as they stand on disk, and a record touches half as many pages. EF Core has no word for it.
    /// </summary>
    public partial class KeepRowsInTheirOrder : Migration
    {
        private static readonly (string Table, string Columns, string Key)[] Tables =
        [
            ("day_counts", "unit_id integer, register integer, kind integer, date text, records integer, ours integer, theirs integer, teams integer, metres integer, online integer", "unit_id, date, register, kind"),
            ("follow_up_days", "unit_id integer, direction integer, date text, asked integer, answered integer, lapsed integer, settled integer", "unit_id, date, direction"),
            ("record_counters", "unit_id integer, register integer, year integer, book integer, last integer", "unit_id, register, year, book"),
            ("record_messages", "chat_id integer, message_id integer, record_id integer", "chat_id, message_id"),
            ("seen_updates", "bot_id integer, update_id integer, seen_at integer", "bot_id, update_id"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "without rowid");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "");

        private static void Rebuild(MigrationBuilder migrationBuilder, string how)
        {
            foreach (var (table, columns, key) in Tables)
            {
                var names = string.Join(", ", System.Linq.Enumerable.Select(columns.Split(", "), c => $"\"{c.Split(' ')[0]}\""));
                migrationBuilder.Sql($"""
                    create table "{table}_new" ({columns.Replace(",", " not null,")} not null, constraint "PK_{table}" primary key ({key})) {how};
                    insert into "{table}_new" ({names}) select {names} from "{table}" order by {key};
                    drop table "{table}";
                    alter table "{table}_new" rename to "{table}";
                    """);
            }

            migrationBuilder.Sql("create index \"IX_record_messages_record_id\" on \"record_messages\" (\"record_id\")");
        }
    }
}
