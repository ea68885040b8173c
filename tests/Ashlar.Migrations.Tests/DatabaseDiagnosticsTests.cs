using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Tests;

/// <summary>What the user is told about a database that cannot be used.</summary>
public sealed class DatabaseDiagnosticsTests
{
    [Theory]
    [InlineData(DatabaseFailure.InvalidUrl, "MIG0021")]
    [InlineData(DatabaseFailure.Missing, "MIG0022")]
    [InlineData(DatabaseFailure.Locked, "MIG0025")]
    [InlineData(DatabaseFailure.Outdated, "MIG0043")]
    [InlineData(DatabaseFailure.TimedOut, "MIG0044")]
    public void Each_failure_has_its_code(DatabaseFailure failure, string code) =>
        Assert.Equal((code, "what happened"), (Told(failure).Code, Told(failure).Message));

    [Fact]
    public void Each_failure_has_a_next_step_and_none_shares_its_code()
    {
        var told = Enum.GetValues<DatabaseFailure>().Select(Told).ToList();

        Assert.All(told, d => Assert.False(string.IsNullOrEmpty(d.Help)));
        Assert.Equal(told.Count, told.DistinctBy(d => d.Code).Count());
    }

    [Fact]
    public void What_the_database_advises_comes_before_the_usual_step()
    {
        var told = DatabaseDiagnostics.Unusable(new DatabaseException(DatabaseFailure.Locked, "what happened") { Help = "end process 4711" });

        Assert.Equal("end process 4711", told.Help);
    }

    private static Ashlar.Diagnostics.Diagnostic Told(DatabaseFailure failure) =>
        DatabaseDiagnostics.Unusable(new DatabaseException(failure, "what happened"));
}
