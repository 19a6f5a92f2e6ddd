using System.Diagnostics.Metrics;

namespace StdService1.Api.StdItems1;

/// <summary>What the business counts.</summary>
internal sealed class StdItem1Metrics(IMeterFactory meters)
{
    /// <summary>Name of the meter; the configuration names it below <c>ServiceDefaults:Telemetry:Meters</c>.</summary>
    public const string Meter = "StdService1.StdItems1";

    private readonly Counter<long> _created = meters.Create(Meter).CreateCounter<long>("std_items1_created_total", "1", "Std items1 that were created.");

    public void Created() => _created.Add(1);
}
