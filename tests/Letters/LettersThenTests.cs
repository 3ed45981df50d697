using System.Reflection;
using LiaisonBot.Storage.Letters;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiaisonBot.Tests.Letters;

public sealed class LettersThenTests
{
    // A statement left open is finalized by a thread of the runtime's, at a moment of its own, on a connection that is in use.
    [Fact]
    public void Leaves_no_statement_of_its_making_open()
    {
        using var then = new LettersThen();
        var connection = (SqliteConnection)typeof(LettersThen).GetField("_db", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(then)!;
        Assert.Equal(0, BytesOfStatements(connection));

        then.Enter(1, 1, 0, new DateOnly(2026, 11, 1), done: true, new LetterAsk(true, null, null));
        Assert.NotEqual(0, BytesOfStatements(connection));
    }

    private static int BytesOfStatements(SqliteConnection connection)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_db_status(connection.Handle!, raw.SQLITE_DBSTATUS_STMT_USED, out var bytes, out _, 0));
        return bytes;
    }
}
