using Microsoft.Extensions.Hosting;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe;

/// <summary>Brings what one service has to tell another, and the records of the audit log, as long as the program runs.</summary>
internal sealed class ServiceRelay : BackgroundService
{
    private readonly MfeDb _db;

    public ServiceRelay(MfeDb db, PaymentRepository payments)
    {
        _db = db;
        db.Handle(UserDeleted.Kind, (payload, cancellationToken) => UserDeleted.HandleAsync(payload, payments, cancellationToken));
    }

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _db.RunRelayAsync(s_pause, stoppingToken);
}
