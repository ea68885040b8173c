using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace StandInProvider;

/// <summary>
/// A small server that stands in for GitHub and Fitbit, for development and tests: it speaks OAuth and sends signed webhooks.
/// It lets everybody in, so it listens on this machine only.
/// </summary>
public sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly TokenDesk _gitHub;
    private readonly TokenDesk _fitbit;
    private bool _isAway;

    private StandIn(StandInOptions options)
    {
        Secrets = new StandInSecrets();
        Webhooks = new WebhookSender(Secrets, options.WebhookUrl);
        (_gitHub, _fitbit) = (new TokenDesk(options), new TokenDesk(options));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore();
        _host = builder.Build();
        Map(options);
    }

    public StandInSecrets Secrets { get; }

    public WebhookSender Webhooks { get; }

    public Uri Address => new(_host.Urls.First());

    /// <summary>How often tokens were exchanged for new ones.</summary>
    public int Refreshes => _gitHub.Refreshes + _fitbit.Refreshes;

    /// <summary>Answers everything with 503, as a provider does now and then.</summary>
    public bool IsAway { get => Volatile.Read(ref _isAway); set => Volatile.Write(ref _isAway, value); }

    /// <exception cref="ArgumentException">The address is not on this machine.</exception>
    public static async Task<StandIn> StartAsync(StandInOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Url.IsLoopback)
        {
            throw new ArgumentException("a stand-in lets everybody in: its address has to be on this machine, such as http://127.0.0.1:5090", nameof(options));
        }

        var standIn = new StandIn(options);
        await standIn._host.StartAsync(cancellationToken);
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Webhooks.Dispose();
    }

    private void Map(StandInOptions options)
    {
        _host.Use((context, next) =>
        {
            if (!IsAway)
            {
                return next(context);
            }

            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        var accounts = new StandInAccounts();
        var (gitHub, fitbit) = (_host.MapGroup("/github"), _host.MapGroup("/fitbit"));
        new OAuthEndpoints(Secrets, options, _gitHub, GitHubEndpoints.UsualAccount, readsHeader: false).Map(gitHub);
        new GitHubEndpoints(accounts, _gitHub, Webhooks).Map(gitHub);
        new OAuthEndpoints(Secrets, options, _fitbit, FitbitEndpoints.UsualAccount, readsHeader: true).Map(fitbit);
        new FitbitEndpoints(accounts, _fitbit, Webhooks, options).Map(fitbit);
    }
}
