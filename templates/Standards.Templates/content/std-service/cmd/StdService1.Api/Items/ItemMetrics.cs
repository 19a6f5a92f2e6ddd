using System.Diagnostics.Metrics;

namespace StdService1.Api.Items;

/// <summary>What the business counts.</summary>
internal sealed class ItemMetrics(IMeterFactory meters)
{
    /// <summary>Name of the meter; the configuration names it below <c>ServiceDefaults:Telemetry:Meters</c>.</summary>
    public const string Meter = "StdService1.Items";

    private readonly Counter<long> _created = meters.Create(Meter).CreateCounter<long>("items_created_total", "1", "Items that were created.");

    public void Created() => _created.Add(1);
}
