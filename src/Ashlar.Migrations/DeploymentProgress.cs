using Ashlar.Migrations.Files;

namespace Ashlar.Migrations;

/// <summary>Where a deploy is.</summary>
/// <param name="Migration">The one in hand.</param>
/// <param name="Number">Its number among those that are pending, from 1.</param>
/// <param name="Total">How many are pending.</param>
/// <param name="Step">The step of its script that begins, from 1.</param>
/// <param name="Steps">How many steps the script has.</param>
public sealed record DeploymentProgress(MigrationFile Migration, int Number, int Total, int Step, int Steps);
