using Standards.ServiceDefaults.Requests;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class RequestIdSourceTests
{
    [Fact]
    public void Ids_are_UUIDs_of_version_7_with_the_time()
    {
        var clock = new ManualTimeProvider();
        var source = new RequestIdSource(clock);

        var id = Guid.Parse(source.Next());

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        Assert.Equal(Guid.CreateVersion7(clock.GetUtcNow()).ToString()[..13], id.ToString()[..13]);
    }

    [Fact]
    public void Ids_are_different_also_from_many_threads()
    {
        var source = new RequestIdSource(new ManualTimeProvider());
        var ids = new string[20_000];

        Parallel.For(0, ids.Length, index => ids[index] = source.Next());

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
