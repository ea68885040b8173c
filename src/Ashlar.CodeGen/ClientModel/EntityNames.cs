namespace Ashlar.CodeGen.ClientModel;

/// <summary>The names of what is generated for a model.</summary>
/// <param name="Row">The record of a row.</param>
/// <param name="Model">The static class of the descriptors.</param>
/// <param name="Descriptor">The model's own descriptor in that class.</param>
/// <param name="From">The method that makes a response.</param>
/// <param name="Table">The property on the client.</param>
internal sealed record EntityNames(
    string Row,
    string Create,
    string Update,
    string Response,
    string Fields,
    string Model,
    string Descriptor,
    string From,
    string Table);
