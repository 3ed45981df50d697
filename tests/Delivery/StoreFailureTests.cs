using LiaisonBot.Storage;
using Npgsql;

namespace LiaisonBot.Tests.Delivery;

/// <summary>What the server says of itself makes the host wait and try again; what it says of a row does not.</summary>
public sealed class StoreFailureTests
{
    [Theory]
    [InlineData("25P03", true)]
    [InlineData("25P04", true)]
    [InlineData("57P01", true)]
    [InlineData("25P02", false)]
    [InlineData("23505", false)]
    public void A_host_that_was_halted_in_a_transaction_goes_on(string code, bool store) =>
        Assert.Equal(store, UniqueClash.StoreFailed(new PostgresException("made up", "FATAL", "FATAL", code)));
}
