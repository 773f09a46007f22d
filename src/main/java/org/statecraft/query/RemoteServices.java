package org.statecraft.query;

import java.net.http.HttpClient;
import java.time.Duration;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ChainingServiceExecutor;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statecraft.endpoint.Address;
import org.statecraft.endpoint.RemoteFailure;
import org.statecraft.problem.AccessProblem;
import org.statecraft.problem.InputProblem;
import org.statecraft.problem.Problem;
import org.statecraft.task.Task;

/**
 * Has services asked, and says in plain words which one failed and how. Their addresses may hold a
 * name and a password, which no message repeats.
 */
final class RemoteServices implements ChainingServiceExecutor {
  private static final Logger LOG = LoggerFactory.getLogger("query");

  /** How long a service may keep a query waiting that has no limit of its own. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RemoteServices() {}

  /** Asks the address that is named and no other to which that might lead. */
  private static final class Client {
    static final HttpClient DIRECT =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /** Has the services of all queries that run with a context asked in this way. */
  static void use(Context context) {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    ServiceExecutorRegistry.initWithDefaults(registry);
    registry.addSingleLink(new RemoteServices());
    ServiceExecutorRegistry.set(context, registry);
    context.set(Service.httpQueryClient, Client.DIRECT);
    if (!Task.limited()) {
      context.set(Service.httpQueryTimeout, PATIENCE.toMillis());
    }
  }

  /**
   * Refuses what is no address of a service.
   *
   * @throws InputProblem if the term is an IRI of another kind
   */
  static void check(Node service) {
    if (service.isURI() && !service.getURI().matches("(?i)https?://[^/].*")) {
      throw new InputProblem(
          "SERVICE <" + Address.shown(service.getURI()) + "> is no address of a SPARQL service",
          "write one that begins with http:// or https://");
    }
  }

  @Override
  public QueryIterator createExecution(
      OpService wanted,
      OpService written,
      Binding binding,
      ExecutionContext execution,
      ServiceExecutor next) {
    check(wanted.getService());
    // Jena would tell itself what it keeps silent about, with all of the address.
    OpService told =
        new OpService(wanted.getService(), wanted.getSubOp(), wanted.getServiceElement(), false);
    try {
      QueryIterator answer = next.createExecution(told, written, binding, execution);
      // Read to its end here, so that an answer that breaks off is told as one.
      return QueryIterPlainWrapper.create(Iter.toList(answer).iterator(), execution);
    } catch (Problem | QueryCancelledException problem) {
      throw problem;
    } catch (RuntimeException failure) {
      if (Task.stopping()) {
        throw failure;
      }
      String sentence =
          "the service "
              + Address.shown(wanted.getService().toString())
              + " "
              + RemoteFailure.reason(failure, PATIENCE);
      if (!wanted.getSilent()) {
        throw new AccessProblem(sentence, "SERVICE SILENT goes on without it", null);
      }
      LOG.warn(sentence);
      return QueryIterSingleton.create(binding, execution);
    }
  }
}
