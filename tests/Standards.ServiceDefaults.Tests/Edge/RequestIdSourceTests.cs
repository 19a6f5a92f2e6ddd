using Standards.ServiceDefaults.Requests;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class RequestIdSourceTests
{
    [Fact]
    public void Ids_AreUuidsOfVersion7_WithTheTime()
    {
        var clock = new ManualTimeProvider();
        var source = new RequestIdSource(clock);

        var id = Guid.Parse(source.Next());

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        Assert.Equal(Guid.CreateVersion7(clock.GetUtcNow()).ToString()[..13], id.ToString()[..13]);
    }

    [Fact]
    public void Ids_AreDifferent_AlsoFromManyThreads()
    {
        var source = new RequestIdSource(new ManualTimeProvider());
        var ids = new string[20_000];

        Parallel.For(0, ids.Length, index => ids[index] = source.Next());

        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
