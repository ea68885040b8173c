namespace Apps.Testing;

/// <summary>A kind of call in a mix.</summary>
/// <param name="Name">In the report.</param>
/// <param name="Weight">How often, compared with the others.</param>
/// <param name="Send">Makes the call. The number is different in each.</param>
public sealed record LoadCall(string Name, int Weight, Func<Caller, int, Task<HttpResponseMessage>> Send);
