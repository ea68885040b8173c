using Ashlar.Models;

namespace Ashlar;

/// <summary>A row of a model with <c>@fulltext</c> in a query.</summary>
/// <param name="Model">The model.</param>
/// <param name="Depth">How many queries enclose the one that reads the row.</param>
public readonly record struct SearchedRow(ModelDescriptor Model, int Depth);
