using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StandInProvider;

namespace MachiQuest.Settings;

/// <summary>Runs the stand-in for the providers beside the app, in development. It ends with the app.</summary>
internal sealed class StandInService(Uri url, IServiceProvider services, TimeProvider clock) : IHostedService, IAsyncDisposable
{
    private StandIn? _standIn;

    public StandIn StandIn => _standIn ?? throw new InvalidOperationException("the stand-in runs only while the app does");

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _standIn = await StandIn.StartAsync(new StandInOptions { Url = url, WebhookUrl = WebhookUrl, Clock = clock }, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => _standIn?.DisposeAsync() ?? ValueTask.CompletedTask;

    public ProviderOptions OptionsOf(Provider provider)
    {
        var (address, secrets) = (StandIn.Address, StandIn.Secrets);
        var path = provider == Provider.Github ? "github" : "fitbit";
        return ProviderDefaults.Of(provider) with
        {
            ClientId = secrets.ClientId,
            ClientSecret = secrets.ClientSecret,
            WebhookSecret = provider == Provider.Github ? secrets.WebhookSecret : secrets.ClientSecret,
            VerificationCode = secrets.VerificationCode,
            AuthorizeUrl = new Uri(address, $"/{path}/authorize"),
            TokenUrl = new Uri(address, $"/{path}/token"),
            RevokeUrl = new Uri(address, $"/{path}/revoke"),
            ApiUrl = new Uri(address, $"/{path}/api/"),
        };
    }

    private Uri WebhookUrl(string provider)
    {
        var own = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(new Uri(own), $"/{MachiQuestApp.AppKey}/webhooks/{provider}");
    }
}
