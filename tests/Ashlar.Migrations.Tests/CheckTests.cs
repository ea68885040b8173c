namespace Ashlar.Migrations.Tests;

/// <summary>CHECK constraints come from annotations, and only from them.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Plain = "model Span {\n  id   Int @id\n  low  Int\n  high Int\n}\n";
    private const string Annotated = "/// @check(\"low <= high\")\nmodel Span {\n  id   Int @id\n  low  Int\n  /// @range(0, 100) @check\n  high Int\n}\n";

    private readonly Project _project = new();

    [Fact]
    public async Task They_are_made_found_again_and_dropped()
    {
        var script = await _project.DevelopAsync(Annotated);
        Assert.Contains("CONSTRAINT \"Span_valid\" CHECK (low <= high)", script, StringComparison.Ordinal);
        Assert.Contains("CONSTRAINT \"Span_high_valid\" CHECK (\"high\" >= 0 AND \"high\" <= 100)", script, StringComparison.Ordinal);

        Assert.Null(await _project.DevelopAsync(Annotated));
        Assert.DoesNotContain("CHECK", await _project.DevelopAsync(Plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_made_by_hand_are_no_difference()
    {
        _project.Migration(1, "init", "CREATE TABLE \"Span\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,\n    \"low\" INTEGER NOT NULL,\n    \"high\" INTEGER NOT NULL,\n    CONSTRAINT \"mine\" CHECK (low < 9)\n);\n");

        Assert.Null(await _project.DevelopAsync(Plain));
        Assert.Equal([], _project.Diagnostics);
    }

    public void Dispose() => _project.Dispose();
}
