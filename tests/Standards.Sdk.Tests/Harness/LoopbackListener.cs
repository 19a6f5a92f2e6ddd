using System.Net;
using System.Net.Sockets;

namespace Standards.Sdk.Tests.Harness;

/// <summary>A server on this machine, at a port that is free.</summary>
internal static class LoopbackListener
{
    /// <summary>
    /// The listener and its address with a slash at the end. HttpListener takes no port 0; between asking for a free port and taking it somebody else may be
    /// faster.
    /// </summary>
    public static (HttpListener Listener, string Root) Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var root = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            probe.Stop();
            var listener = new HttpListener { Prefixes = { root } };
            try
            {
                listener.Start();
                return (listener, root);
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                listener.Close();
            }
        }
    }
}
