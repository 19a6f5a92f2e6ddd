using Standards.ServiceDefaults.Audit;

namespace StdService1.Api.Items;

/// <summary>Creates items, and writes down who did.</summary>
internal sealed class ItemCreation(IItemStore store, AuditTrail audit, ItemMetrics metrics, TimeProvider clock)
{
    public async Task<Item> CreateAsync(string name, HttpContext http, CancellationToken cancellationToken)
    {
        var item = Item.Create(name, clock);
        await store.AddAsync(item, cancellationToken);
        var created = new AuditEvent(Caller.Of(http.User), "item.create", $"item/{item.Id}", AuditOutcome.Success)
        {
            Source = http.Connection.RemoteIpAddress?.ToString(),
            Detail = new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = item.Name },
        };
        await audit.AppendAsync(created, cancellationToken);
        metrics.Created();
        return item;
    }
}
