using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Apps.Testing;

/// <summary>
/// Tries every endpoint of an app as nobody, as other users and as each role, and compares with a table. The endpoints come from the
/// OpenAPI document: one that the table does not know fails, so whoever adds an endpoint says here whom it answers.
/// </summary>
public sealed partial class AuthorizationMatrix(AppServer server)
{
    /// <summary>Who tries, one after the other: nobody first, whoever changes or deletes things last. <see langword="null"/> is nobody.</summary>
    public required IReadOnlyList<Caller?> Callers { get; init; }

    /// <summary>What stands for the parameters of paths, such as <c>petId</c>: a thing that is there, and belongs to one of the callers.</summary>
    public Dictionary<string, string> Values { get; } = new() { ["sessionId"] = Guid.NewGuid().ToString(), ["deviceId"] = Guid.NewGuid().ToString() };

    /// <summary>In the place of each value for a thing that is not there; a new UUID without it.</summary>
    public Dictionary<string, string> UnknownValues { get; } = [];

    /// <summary>The table, by method and path: <c>GET /pettracker/pets/{petId}</c>. The order is that of the calls.</summary>
    public OrderedDictionary<string, Endpoint> Endpoints { get; } = [];

    /// <summary>Texts that may be shown to the callers who are named and to nobody else.</summary>
    public Dictionary<string, Caller[]> Secrets { get; } = [];

    /// <summary>Texts that no answer may hold, whoever asks: the beginning of any password hash, names of fields that are hidden.</summary>
    public List<string> NeverShown { get; } = ["AQAAAA", "passwordHash", "password_hash", "hashedPassword", "hashed_password"];

    /// <summary>Makes all calls, and fails with everything that was found.</summary>
    public async Task AssertAsync()
    {
        var findings = new List<string>();
        var table = AccountEndpoints.Of(server.App.Prefix, Callers.Count);
        foreach (var (name, endpoint) in Endpoints)
        {
            table[name] = endpoint;
        }

        var known = await OperationsAsync();
        findings.AddRange(known.Except(table.Keys).Select(o => $"{o} is not in the table: say whom it answers"));
        findings.AddRange(table.Keys.Except(known).Select(o => $"{o} is in the table, and not in the OpenAPI document"));
        foreach (var (name, endpoint) in table.Where(e => known.Contains(e.Key)))
        {
            for (var i = 0; i < endpoint.Expected.Count; i++)
            {
                await TryAsync(name, endpoint, endpoint.Expected[i], Callers[i], findings);
            }
        }

        Assert.True(findings is [], $"the table of {server.App.Name} does not hold:\n  {string.Join("\n  ", findings)}");
    }

    private async Task TryAsync(string name, Endpoint endpoint, int expected, Caller? caller, List<string> findings)
    {
        var (status, text) = await CallAsync(name, endpoint, caller, Values);
        var who = $"{name} as {caller?.Name ?? "nobody"}";
        if (status != expected)
        {
            findings.Add($"{who}: expected {expected}, but got {status} {text}");
        }

        findings.AddRange(NeverShown.Where(s => text.Contains(s, StringComparison.OrdinalIgnoreCase)).Select(s => $"{who}: shows \"{s}\""));
        findings.AddRange(Secrets
            .Where(s => !s.Value.Contains(caller) && text.Contains(s.Key, StringComparison.Ordinal))
            .Select(s => $"{who}: shows \"{s.Key}\""));
        if (status == (int)HttpStatusCode.NotFound && caller is not null && Parameter().IsMatch(name))
        {
            var (_, unknown) = await CallAsync(name, endpoint, caller, Unknown());
            if (WithoutTrace(unknown) != WithoutTrace(text))
            {
                findings.Add($"{who}: what is somebody else's is told from what does not exist: {text} / {unknown}");
            }
        }
    }

    private async Task<(int Status, string Text)> CallAsync(string name, Endpoint endpoint, Caller? caller, Dictionary<string, string> values)
    {
        var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
        var filled = Parameter().Replace(path, m => Uri.EscapeDataString(values.TryGetValue(m.Groups[1].Value, out var value)
            ? value
            : throw new InvalidOperationException($"{name}: there is no value for {m.Value}; add it to Values")));
        using var response = await server.SendAsync(HttpMethod.Parse(method), filled + endpoint.Query, caller, endpoint.Body?.Invoke(), endpoint.FreshHeaders?.Invoke() ?? endpoint.Headers);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private Dictionary<string, string> Unknown() =>
        Values.ToDictionary(v => v.Key, v => UnknownValues.TryGetValue(v.Key, out var unknown) ? unknown : Guid.NewGuid().ToString());

    private async Task<HashSet<string>> OperationsAsync()
    {
        var document = await server.GetAsync("/openapi/v1.json");
        return
        [
            .. document["paths"]!.AsObject()
                .Where(p => p.Key.StartsWith(server.App.Prefix, StringComparison.Ordinal))
                .SelectMany(p => p.Value!.AsObject().Select(o => $"{o.Key.ToUpperInvariant()} {p.Key}")),
        ];
    }

    private static string WithoutTrace(string text)
    {
        if (text.Length == 0 || text[0] != '{')
        {
            return text;
        }

        var problem = JsonNode.Parse(text)!.AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString();
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
