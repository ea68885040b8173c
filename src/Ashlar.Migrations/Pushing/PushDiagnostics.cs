using Ashlar.Diagnostics;
using Ashlar.Migrations.DataLoss;

namespace Ashlar.Migrations.Pushing;

/// <summary>Findings about changes that <c>db push</c> does not make by itself.</summary>
public static class PushDiagnostics
{
    public static Diagnostic Impossible(DataLossRisk risk) => Diagnostic.Error(
        "MIG0150",
        Sentence(risk),
        help: "give the column a default or make it optional; --force-reset empties the database first");

    public static Diagnostic NeedsConsent(DataLossRisk risk) => Diagnostic.Error(
        "MIG0151",
        Sentence(risk),
        help: "run again with --accept-data-loss if that is meant");

    private static string Sentence(DataLossRisk risk) =>
        risk.Finding.ToText().TrimEnd('.') + (risk.Rows is { } rows ? $" ({Counted.Of(rows, "row")})" : "");
}
