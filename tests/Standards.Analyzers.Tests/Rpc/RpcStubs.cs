namespace Standards.Analyzers.Tests.Rpc;

/// <summary>Grpc.Core.Api and what is generated from a protocol, with the signatures of the originals.</summary>
internal static class RpcStubs
{
    public const string All = """
        namespace Grpc.Core
        {
            using System;
            using System.Threading;

            public class Metadata;
            public class BindServiceMethodAttribute(Type type, string name) : Attribute;
            public abstract class ServerCallContext { public CancellationToken CancellationToken => default; public DateTime Deadline => default; }
            public abstract class ClientBase;
            public abstract class ClientBase<T> : ClientBase;
            public struct CallOptions(Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
            {
                public CallOptions WithDeadline(DateTime at) => this;
            }

            public class AsyncUnaryCall<T> { public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => default; }
            public class AsyncServerStreamingCall<T>;
            public enum StatusCode { OK, Unknown, Cancelled, DeadlineExceeded, NotFound, Internal, Unavailable }
            public struct Status(StatusCode statusCode, string detail) { public StatusCode StatusCode => statusCode; public string Detail => detail; }
            public class RpcException(Status status) : Exception { public StatusCode StatusCode => status.StatusCode; }
        }
        namespace Shop
        {
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Grpc.Core;

            public class Request;
            public class Reply;

            [BindServiceMethod(typeof(Orders), "BindService")]
            public abstract class OrdersBase
            {
                public virtual Task<Reply> Find(Request request, ServerCallContext context) => throw new NotSupportedException();
            }

            public class Orders;

            public class OrdersClient : ClientBase<OrdersClient>
            {
                public virtual Reply Find(
                    Request request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) => new();
                public virtual AsyncUnaryCall<Reply> FindAsync(
                    Request request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) => new();
                public virtual AsyncUnaryCall<Reply> FindAsync(Request request, CallOptions options) => new();
                public virtual AsyncServerStreamingCall<Reply> List(
                    Request request, Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default) => new();
            }
        }
        """;
}
