using System.Globalization;

namespace Standards.ServiceDefaults.Limits;

/// <summary>The text of a time in seconds; that of the last one is kept, since most requests of a second want the same.</summary>
internal sealed class UnixSeconds
{
    private Entry _last = new(0, "0");

    public string TextOf(long seconds)
    {
        var last = Volatile.Read(ref _last);
        if (last.Seconds == seconds)
        {
            return last.Text;
        }
        var next = new Entry(seconds, seconds.ToString(CultureInfo.InvariantCulture));
        Volatile.Write(ref _last, next);
        return next.Text;
    }

    private sealed record Entry(long Seconds, string Text);
}
